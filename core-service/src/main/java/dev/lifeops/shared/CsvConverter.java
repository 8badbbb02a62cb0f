package dev.lifeops.shared;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;

/** Answers with a table where CSV is asked for. */
@Component
class CsvConverter extends AbstractHttpMessageConverter<Tabular> {

    CsvConverter() {
        super(StandardCharsets.UTF_8, MediaType.parseMediaType("text/csv"));
    }

    @Override
    protected boolean supports(Class<?> type) {
        return Tabular.class.isAssignableFrom(type);
    }

    @Override
    public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    protected Tabular readInternal(Class<? extends Tabular> type, HttpInputMessage message) {
        throw new HttpMessageNotReadableException("tables are only written", message);
    }

    @Override
    protected void writeInternal(Tabular table, HttpOutputMessage message) throws IOException {
        var out = new OutputStreamWriter(message.getBody(), StandardCharsets.UTF_8);
        Csv.write(table, out);
        out.flush();
    }
}
