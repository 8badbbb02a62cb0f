package dev.lifeops.ocr.parse.merchant;

/** A name that may be the merchant's. */
public record MerchantCandidate(String name, double score) {}
