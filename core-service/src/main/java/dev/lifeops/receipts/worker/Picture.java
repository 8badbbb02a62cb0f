package dev.lifeops.receipts.worker;

import org.jspecify.annotations.Nullable;

/** What the worker is to read, and what it may be told about it. */
@SuppressWarnings("ArrayRecordComponent") // megabytes are not copied around, nor compared
public record Picture(
        byte[] content,
        String mediaType,
        @Nullable String languages,
        @Nullable String dateOrder) {}
