package dev.lifeops.ocr.parse;

/** Which of the numbers of a date comes first. */
public enum DateOrder {
    DMY,
    MDY,
    YMD
}
