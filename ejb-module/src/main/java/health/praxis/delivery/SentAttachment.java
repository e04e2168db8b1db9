package health.praxis.delivery;

/**
 * A file that went with a message, for its history (MSG-1).
 *
 * @param position its place among the message's files, from 0
 * @param bytes how long it is
 */
public record SentAttachment(MessageId message, int position, String name, int bytes) {

    /** How long it is in kilobytes, one at least. */
    public int kilobytes() {
        return Math.max(1, bytes / 1024);
    }

    /** Without its name, so that a log line cannot give it away. */
    @Override
    public String toString() {
        return "attachment " + position + " of message " + message;
    }
}
