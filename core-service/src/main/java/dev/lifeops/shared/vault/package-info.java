/** Secrets of other services, encrypted before they are stored, by keys that lie elsewhere. */
@NullMarked
package dev.lifeops.shared.vault;

import org.jspecify.annotations.NullMarked;
