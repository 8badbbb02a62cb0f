package dev.lifeops.imports;

import dev.lifeops.shared.UploadProblems;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Receives files, whole or not at all. */
@Component
@EnableConfigurationProperties(ImportProperties.class)
public class ForeignUpload {

    private final DataSize largest;

    ForeignUpload(ImportProperties properties) {
        this.largest = properties.largestFile();
    }

    public byte[] receive(HttpServletRequest request) {
        if (request.getContentLengthLong() > largest.toBytes()) {
            throw UploadProblems.tooLarge(largest);
        }
        var content = read(request);
        if (content.length > largest.toBytes()) {
            throw UploadProblems.tooLarge(largest);
        }
        if (content.length == 0) {
            throw UploadProblems.empty();
        }
        return content;
    }

    private byte[] read(HttpServletRequest request) {
        try {
            return request.getInputStream().readNBytes(Math.toIntExact(largest.toBytes()) + 1);
        } catch (IOException _) {
            throw UploadProblems.brokenOff();
        }
    }
}
