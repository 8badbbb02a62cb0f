/** Fits the models of {@code check/*-confidence.properties} and tells how honest they are. */
@NullMarked
package dev.lifeops.ocr.bench.confidence;

import org.jspecify.annotations.NullMarked;
