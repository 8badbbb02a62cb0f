/** Both services in one process on an embedded PostgreSQL, for a machine without Docker. */
@NullMarked
package dev.lifeops.standalone;

import org.jspecify.annotations.NullMarked;
