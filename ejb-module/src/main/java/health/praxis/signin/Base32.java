package health.praxis.signin;

/** Base32 of RFC 4648 without padding: what people type of a secret, and what authenticator apps read. */
final class Base32 {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;
    private static final int MASK = 31;

    private Base32() {}

    static String encode(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int buffer = 0;
        int held = 0;
        for (byte each : bytes) {
            buffer = buffer << Byte.SIZE | each & 0xff;
            held += Byte.SIZE;
            while (held >= BITS) {
                held -= BITS;
                text.append(ALPHABET.charAt(buffer >> held & MASK));
            }
            buffer &= (1 << held) - 1;
        }
        if (held > 0) {
            text.append(ALPHABET.charAt(buffer << BITS - held & MASK));
        }
        return text.toString();
    }

    /** The text in groups of four, easier to read and to type. */
    static String inGroups(String text, String between) {
        return String.join(between, text.split("(?<=\\G.{4})"));
    }
}
