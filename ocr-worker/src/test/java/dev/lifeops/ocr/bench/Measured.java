package dev.lifeops.ocr.bench;

import dev.lifeops.ocr.WatchedRoom.Watched;

/** A receipt that was read, and how right that was. */
public record Measured(Known receipt, Watched watched, Score score, double seconds) {}
