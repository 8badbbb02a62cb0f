/** Health Connect's export, which is an SQLite database. */
@NullMarked
package dev.lifeops.health.files.healthconnect;

import org.jspecify.annotations.NullMarked;
