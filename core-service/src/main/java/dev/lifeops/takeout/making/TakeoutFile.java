package dev.lifeops.takeout.making;

import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.util.function.Supplier;
import org.springframework.core.io.AbstractResource;

/** A take-out as something that can be sent, from anywhere in it. */
final class TakeoutFile extends AbstractResource {

    private final String name;
    private final long size;
    private final Supplier<SeekableByteChannel> content;

    TakeoutFile(String name, long size, Supplier<SeekableByteChannel> content) {
        this.name = name;
        this.size = size;
        this.content = content;
    }

    @Override
    public InputStream getInputStream() {
        return Channels.newInputStream(content.get());
    }

    @Override
    public long contentLength() {
        return size;
    }

    @Override
    public String getFilename() {
        return name;
    }

    @Override
    public String getDescription() {
        return name;
    }
}
