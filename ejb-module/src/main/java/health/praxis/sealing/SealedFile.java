package health.praxis.sealing;

/**
 * A file as it is stored: encrypted by a key of its own, so that a new key of its owner seals that key anew and leaves the
 * file as it is (SEC-1).
 *
 * @param sealedKey the file's key, sealed as any value is
 * @param content 28 bytes longer than the file
 */
public record SealedFile(String sealedKey, byte[] content) {

    /** Without what it holds. */
    @Override
    public String toString() {
        return "sealed file of " + content.length + " bytes";
    }
}
