package dev.lifeops.ocr.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lifeops.ocr.decode.UnreadableFile.Reason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeifConverterTest {

    private static final byte[] HEIC = "\0\0\0\u0018ftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1);

    @TempDir
    private Path folder;

    @Test
    void without_a_tool_the_refusal_says_which_one_is_missing() {
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> new Decoder(new HeifConverter(null, Duration.ofSeconds(1))).decode(HEIC))
                .withMessageContaining("heif-dec")
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.UNSUPPORTED_MEDIA_TYPE));
    }

    @Test
    void what_the_tool_makes_of_a_file_is_read() throws IOException {
        var made = Files.write(folder.resolve("made.jpg"), new byte[] {1, 2, 3});
        var tool = tool("cp '" + made + "' \"$2\"");
        assertThat(converter(tool).toJpeg(HEIC)).containsExactly(1, 2, 3);
    }

    @Test
    void a_tool_that_fails_means_a_broken_file() throws IOException {
        assertRefused(converter(tool("exit 1")), HEIC, Reason.BROKEN_FILE);
    }

    @Test
    void a_tool_that_hangs_is_not_waited_for() throws IOException {
        assertRefused(converter(tool("exec sleep 60")), HEIC, Reason.BROKEN_FILE);
    }

    @Test
    void a_picture_that_says_it_is_huge_never_reaches_the_tool() throws IOException {
        var huge = ByteBuffer.allocate(HEIC.length + 20).put(HEIC);
        huge.putInt(20).putInt(0x69737065).putInt(0).putInt(30_000).putInt(30_000);
        assertRefused(converter(tool("exit 1")), huge.array(), Reason.TOO_MANY_PIXELS);
    }

    private static void assertRefused(HeifConverter converter, byte[] file, Reason reason) {
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> converter.toJpeg(file))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private static HeifConverter converter(Path tool) {
        return new HeifConverter(tool, Duration.ofSeconds(2));
    }

    private Path tool(String command) throws IOException {
        var tool = Files.writeString(folder.resolve("heif-dec"), "#!/bin/sh\n" + command + "\n");
        return Files.setPosixFilePermissions(tool, PosixFilePermissions.fromString("rwx------"));
    }
}
