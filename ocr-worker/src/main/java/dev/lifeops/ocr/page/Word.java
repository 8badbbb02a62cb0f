package dev.lifeops.ocr.page;

/** A word as it was recognised; the confidence is Tesseract's own, from 0 to 1, and 1 for text that was never a picture. */
public record Word(String text, Box box, double confidence) {}
