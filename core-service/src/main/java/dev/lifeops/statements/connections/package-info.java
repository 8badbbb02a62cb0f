/** The banks that people have connected: access, accounts, and the job that fetches what was booked. */
@NullMarked
package dev.lifeops.statements.connections;

import org.jspecify.annotations.NullMarked;
