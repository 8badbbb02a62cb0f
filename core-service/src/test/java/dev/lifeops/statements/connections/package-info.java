@NullMarked
package dev.lifeops.statements.connections;

import org.jspecify.annotations.NullMarked;
