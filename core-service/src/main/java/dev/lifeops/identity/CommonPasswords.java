package dev.lifeops.identity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Passwords made of what everybody uses: at most two of the listed words, in any case and common
 * disguise, with digits, signs, repeats and walks over the keyboard between and around them.
 */
final class CommonPasswords {

    private static final int WORDS_TOO_FEW = 2;
    private static final int UNEXPLAINED = 1000;
    private static final String KEYBOARD = "qwertyuiop asdfghjkl zxcvbnm qwertzuiop yxcvbnm azertyuiop "
            + "qsdfghjklm wxcvbn abcdefghijklmnopqrstuvwxyz 01234567890 qazwsxedcrfvtgbyhnujmikolp "
            + "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p q1w2e3r4t5y6u7i8o9p0 1q2w3e4r5t6y7u8i9o0p a1b2c3d4e5f6g7h8i9";
    private static final String WALKS = KEYBOARD + " " + new StringBuilder(KEYBOARD).reverse();
    private static final Pattern NOT_A_LETTER = Pattern.compile("[^\\p{L}]+");

    private final Set<String> words;

    private CommonPasswords(Set<String> words) {
        this.words = words;
    }

    static CommonPasswords bundled() {
        try (var file = CommonPasswords.class.getResourceAsStream("/common-passwords.txt")) {
            return new CommonPasswords(wordsOf(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> wordsOf(InputStream file) throws IOException {
        return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .flatMap(line -> Arrays.stream(line.strip().split(" +")))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The same with words that are easy to guess for one person, such as parts of a name. */
    CommonPasswords with(String... personal) {
        var more = new HashSet<>(words);
        for (var text : personal) {
            NOT_A_LETTER
                    .splitAsStream(text.toLowerCase(Locale.ROOT))
                    .filter(word -> word.length() >= 3)
                    .forEach(more::add);
        }
        return new CommonPasswords(more);
    }

    boolean contains(String password) {
        var plain = password.toLowerCase(Locale.ROOT);
        return fewestWords(plain) <= WORDS_TOO_FEW;
    }

    /** The fewest words that explain the text, with everything cheap in between for free. */
    private int fewestWords(String text) {
        var fewest = new int[text.length() + 1];
        for (var end = 1; end <= text.length(); end++) {
            fewest[end] = UNEXPLAINED;
            for (var start = 0; start < end; start++) {
                fewest[end] = Math.min(fewest[end], fewest[start] + cost(text, start, end));
            }
        }
        return fewest[text.length()];
    }

    private int cost(String text, int start, int end) {
        var part = text.substring(start, end);
        if (isFiller(part) || isRepeat(text, start, end)) {
            return 0;
        }
        return part.length() == 1 || words.contains(part) || words.contains(undisguised(part)) ? 1 : UNEXPLAINED;
    }

    private static boolean isFiller(String part) {
        return part.length() == 1 ? !Character.isLetter(part.charAt(0)) : part.length() >= 3 && WALKS.contains(part);
    }

    /** A part that only says again what stood before it. */
    private static boolean isRepeat(String text, int start, int end) {
        var length = end - start;
        return start >= length && text.regionMatches(start - length, text, start, length);
    }

    private static String undisguised(String text) {
        return text.replace('0', 'o')
                .replace('1', 'i')
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('5', 's')
                .replace('7', 't')
                .replace('@', 'a')
                .replace('$', 's')
                .replace('!', 'i');
    }
}
