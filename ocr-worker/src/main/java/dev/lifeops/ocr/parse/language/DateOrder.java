package dev.lifeops.ocr.parse.language;

/** Which of the numbers of a date comes first. */
public enum DateOrder {
    DMY,
    MDY,
    YMD
}
