package health.praxis.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A file that goes with an e-mail (MSG-1): a PDF, a picture, a Word document or plain text, which is what its content begins
 * like. It is sent and given back, and never opened, shown or run by Praxis. What is let in is checked when it is sent
 * ({@link #checked}); what was sent once is given back whatever the rules are by then.
 */
public record Attachment(String name, byte[] content) {

    /** How many files go with one e-mail. */
    public static final int MOST = 10;

    /** Together, which a mail server takes from us and a mailbox from it, a third longer as they are written in a mail. */
    public static final int MOST_MEGABYTES = 8;

    private static final int LONGEST_NAME = 120;

    private static final Map<String, Kind> KINDS = Map.of(
            "pdf", new Kind("application/pdf", "25504446"),
            "png", new Kind("image/png", "89504e470d0a1a0a"),
            "jpg", new Kind("image/jpeg", "ffd8ff"),
            "jpeg", new Kind("image/jpeg", "ffd8ff"),
            "docx", new Kind("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "504b0304"),
            "txt", new Kind("text/plain", ""));

    /** @param begins the first bytes, as hexadecimal digits */
    private record Kind(String type, String begins) {

        boolean fits(byte[] content) {
            byte[] first = HexFormat.of().parseHex(begins);
            return content.length >= first.length
                    && Arrays.equals(first, 0, first.length, content, 0, first.length)
                    && (first.length > 0 || new String(content, UTF_8).indexOf('\0') < 0);
        }
    }

    /** The media type that its name says. */
    public String type() {
        Kind kind = KINDS.get(ending(name));
        return kind == null ? "application/octet-stream" : kind.type();
    }

    /**
     * The same files under names without folders and without signs that make them read as something else, of 120 characters at
     * most.
     *
     * @throws TooManyAttachments when there are more than ten
     * @throws AttachmentsTooLarge when they have more than 8 MB together
     * @throws AttachmentEmpty for a file without content
     * @throws AttachmentKindRefused when one is none of these kinds, or is not what its name says
     */
    static List<Attachment> checked(List<Attachment> attachments) {
        if (attachments.size() > MOST) {
            throw new TooManyAttachments(attachments.size(), MOST);
        }
        long bytes = attachments.stream().mapToLong(one -> one.content().length).sum();
        if (bytes > MOST_MEGABYTES * 1024L * 1024L) {
            throw new AttachmentsTooLarge(MOST_MEGABYTES);
        }
        return attachments.stream().map(Attachment::checked).toList();
    }

    private Attachment checked() {
        String plain = plain(name);
        if (content.length == 0) {
            throw new AttachmentEmpty(plain);
        }
        Kind kind = KINDS.get(ending(plain));
        if (kind == null || !kind.fits(content)) {
            throw new AttachmentKindRefused(plain);
        }
        return new Attachment(plain, content);
    }

    /** The last part of a path; without control, formatting and quoting signs; its ending is kept when it is shortened. */
    private static String plain(String typed) {
        String last = typed.substring(Math.max(typed.lastIndexOf('/'), typed.lastIndexOf('\\')) + 1);
        String clean = Normalizer.normalize(last, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}\"<>|:*?]", "")
                .strip();
        String ending = ending(clean);
        int most = LONGEST_NAME - ending.length() - 1;
        return clean.length() <= LONGEST_NAME || most < 1 ? clean : clean.substring(0, most) + "." + ending;
    }

    /** Of a name that has something before it; otherwise empty. */
    private static String ending(String name) {
        int point = name.lastIndexOf('.');
        return point < 1 ? "" : name.substring(point + 1).toLowerCase(Locale.ROOT);
    }

    /** Without name and content, so that a log line cannot give them away. */
    @Override
    public String toString() {
        return "attachment of " + content.length + " bytes";
    }
}
