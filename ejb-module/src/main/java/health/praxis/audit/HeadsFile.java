package health.praxis.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * The heads of all chains, outside the database: a text file that is only ever appended to. A line is {@code praxis-head 1},
 * time, practice, place, hash, the SHA-256 of the line before, and an Ed25519 signature over all that, so that no line can be
 * changed, and none taken out from between, by somebody without the key.
 */
final class HeadsFile {

    static final String NAME = "history-heads.log";

    private static final String KIND = "praxis-head 1";
    private static final String ED25519 = "Ed25519";
    private static final int FIELDS = 8;
    private static final int LONGER_THAN_ANY_LINE = 4096;
    private static final HexFormat HEX = HexFormat.of();

    private final Path file;

    /** @param directory exists; several servers may share it */
    HeadsFile(Path directory) {
        this.file = directory.resolve(NAME);
    }

    /** A head as a line of the file tells it. @param line counted from 1 */
    record Signed(Head head, Instant at, int line) {}

    /** What the file holds. @param problems lines that are not as they were written, in words */
    record Content(List<Signed> heads, List<String> problems) {}

    /** Appends a line for each head and brings them to the disk. @return the lines */
    List<String> append(List<Head> heads, Instant at, PrivateKey key) {
        if (heads.isEmpty()) {
            return List.of();
        }
        try (FileChannel channel = FileChannel.open(
                        file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileLock alone = channel.lock()) {
            String last = lastLine(channel);
            List<String> lines = new ArrayList<>();
            for (Head head : heads) {
                last = line(head, at, last, key);
                lines.add(last);
            }
            ByteBuffer text = StandardCharsets.UTF_8.encode(String.join("\n", lines) + "\n");
            channel.position(channel.size());
            while (text.hasRemaining()) {
                channel.write(text);
            }
            channel.force(true);
            return lines;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Read from the end, since the file only grows; empty when there is none. */
    private static String lastLine(FileChannel channel) throws IOException {
        long from = Math.max(0, channel.size() - LONGER_THAN_ANY_LINE);
        ByteBuffer end = ByteBuffer.allocate((int) (channel.size() - from));
        int more = 0;
        while (end.hasRemaining() && more >= 0) {
            more = channel.read(end, from + end.position());
        }
        String text = StandardCharsets.UTF_8.decode(end.flip()).toString();
        String closed = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
        return closed.substring(closed.lastIndexOf('\n') + 1);
    }

    private static String line(Head head, Instant at, String before, PrivateKey key) {
        String text = String.join(
                " ",
                KIND,
                at.toString(),
                head.practice().toString(),
                Long.toString(head.seq()),
                HEX.formatHex(head.hash()),
                HEX.formatHex(HistoryKeys.sha256(before)));
        try {
            Signature signature = Signature.getInstance(ED25519);
            signature.initSign(key);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return text + " " + Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException unusableKey) {
            throw new IllegalArgumentException("the signing key does not sign", unusableKey);
        }
    }

    /** Reads and verifies the file; one that does not exist has no heads. */
    Content read(PublicKey key) {
        List<Signed> heads = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        String before = "";
        int number = 0;
        for (String line : lines()) {
            number++;
            String[] fields = line.split(" ");
            if (fields.length != FIELDS || !line.startsWith(KIND + " ") || !isSigned(line, key)) {
                problems.add("line " + number + " of the heads was not written by this installation");
            } else {
                if (!fields[6].equals(HEX.formatHex(HistoryKeys.sha256(before)))) {
                    problems.add("before line " + number + " of the heads something was taken out or put in");
                }
                heads.add(new Signed(
                        new Head(UUID.fromString(fields[3]), Long.parseLong(fields[4]), HEX.parseHex(fields[5])),
                        Instant.parse(fields[2]),
                        number));
            }
            before = line;
        }
        return new Content(heads, problems);
    }

    private List<String> lines() {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean isSigned(String line, PublicKey key) {
        int end = line.lastIndexOf(' ');
        try {
            Signature signature = Signature.getInstance(ED25519);
            signature.initVerify(key);
            signature.update(line.substring(0, end).getBytes(StandardCharsets.UTF_8));
            return signature.verify(Base64.getDecoder().decode(line.substring(end + 1)));
        } catch (GeneralSecurityException | IllegalArgumentException garbled) {
            return false;
        }
    }
}
