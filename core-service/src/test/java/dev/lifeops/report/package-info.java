/** Tests of what analytics sees: the schema report, its reader, and the dashboards that live on it. */
@NullMarked
package dev.lifeops.report;

import org.jspecify.annotations.NullMarked;
