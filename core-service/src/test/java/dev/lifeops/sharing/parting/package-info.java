@NullMarked
package dev.lifeops.sharing.parting;

import org.jspecify.annotations.NullMarked;
