package dev.lifeops.shared;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ETag;
import org.springframework.http.HttpStatus;

/** Entity tags made of version numbers, and the check that an edit was made with the latest in hand. */
public final class ETags {

    private ETags() {}

    /** The value of the header {@code ETag} for a version. */
    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * Lets an edit through if its {@code If-Match} names the version or is {@code *}; 428 without the
     * header, 412 with another version.
     */
    public static void requireMatch(@Nullable String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new Problem(
                    HttpStatus.PRECONDITION_REQUIRED,
                    "PRECONDITION_REQUIRED",
                    "Send the ETag of what you edit in the header If-Match.");
        }
        var latest = ETag.create(of(version));
        // weak tags count as well: a proxy that compresses answers makes ours weak
        if (ETag.parse(ifMatch).stream().noneMatch(it -> it.isWildcard() || it.compare(latest, false))) {
            throw stale();
        }
    }

    static Problem stale() {
        return new Problem(
                HttpStatus.PRECONDITION_FAILED, "STALE_VERSION", "This was changed in the meantime; get it again.");
    }
}
