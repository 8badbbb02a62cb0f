/** Who sold: names, known chains, tax numbers and addresses. */
@NullMarked
package dev.lifeops.ocr.parse.merchant;

import org.jspecify.annotations.NullMarked;
