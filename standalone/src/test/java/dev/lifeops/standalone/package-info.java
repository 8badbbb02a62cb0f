/** Tests of the one-process LifeOps, most of them on real processes and a real PostgreSQL. */
@NullMarked
package dev.lifeops.standalone;

import org.jspecify.annotations.NullMarked;
