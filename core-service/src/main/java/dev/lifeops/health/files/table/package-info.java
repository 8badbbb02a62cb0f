/** Tables in text files: rows whose cells are known by their columns' names. */
@NullMarked
package dev.lifeops.health.files.table;

import org.jspecify.annotations.NullMarked;
