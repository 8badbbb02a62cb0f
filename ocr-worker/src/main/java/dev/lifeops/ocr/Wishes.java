package dev.lifeops.ocr;

import dev.lifeops.ocr.parse.language.DateOrder;
import org.jspecify.annotations.Nullable;

/**
 * What the sender of a receipt says about it.
 *
 * @param languages checked to be available; null leaves the choice to the worker
 */
record Wishes(@Nullable String languages, @Nullable DateOrder dateOrder) {}
