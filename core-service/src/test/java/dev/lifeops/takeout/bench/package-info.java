@NullMarked
package dev.lifeops.takeout.bench;

import org.jspecify.annotations.NullMarked;
