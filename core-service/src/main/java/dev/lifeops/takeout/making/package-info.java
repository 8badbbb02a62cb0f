/** Take-outs are made: one state of the database, written while it is read. */
@NullMarked
package dev.lifeops.takeout.making;

import org.jspecify.annotations.NullMarked;
