package health.praxis.kit.account;

/** What is typed twice has to be the same. */
final class Typed {

    private Typed() {}

    /** @throws NotTheSame when the two differ */
    static void twice(String one, String other) {
        if (!one.equals(other)) {
            throw new NotTheSame();
        }
    }
}
