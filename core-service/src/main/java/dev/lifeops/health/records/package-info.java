/** What is on record, as it came: measurements, workouts, and who told of them. */
@NullMarked
package dev.lifeops.health.records;

import org.jspecify.annotations.NullMarked;
