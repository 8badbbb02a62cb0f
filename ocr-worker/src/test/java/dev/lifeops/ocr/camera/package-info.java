/** Photographs printed receipts: what lies around them, how they are held, lit and seen. */
@NullMarked
package dev.lifeops.ocr.camera;

import org.jspecify.annotations.NullMarked;
