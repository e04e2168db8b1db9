package health.praxis.container;

import health.praxis.shared.NotFound;
import health.praxis.shared.RuleBroken;
import health.praxis.tenancy.NoCaller;
import health.praxis.tenancy.NotAllowed;
import health.praxis.tenancy.ReadOnlyAccess;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What came of asking a door.
 *
 * @param letter as in docs/access-doors.txt
 * @param text what was answered, for telling answers apart
 */
record MatrixAnswer(char letter, String text) {

    static final char PASSED = 'a';
    static final char HIDDEN = 'h';
    static final char RULE = 'n';
    /** It makes no difference whose record is named, or whether there is one. */
    static final char SAME = '~';
    /** The answer gives away that there is such a record. */
    static final char LEAK = 'L';

    private static final String NOTHING = "nothing";
    private static final Set<String> EMPTY = Set.of("[]", "{}", "Optional.empty");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** Ids that were made up for the answer do not tell answers apart. */
    static MatrixAnswer of(Object result) {
        return new MatrixAnswer(
                PASSED, result == null ? NOTHING : ID.matcher(result.toString()).replaceAll("id"));
    }

    static MatrixAnswer of(Throwable thrown) {
        RuleBroken refusal = first(thrown, RuleBroken.class);
        if (refusal != null) {
            return new MatrixAnswer(letter(refusal), refusal.getClass().getSimpleName() + refusal.details());
        }
        return first(thrown, NoCaller.class) == null
                ? new MatrixAnswer('f', root(thrown).toString())
                : new MatrixAnswer('c', NOTHING);
    }

    private static char letter(RuleBroken refusal) {
        if (refusal instanceof NotAllowed) {
            return 'r';
        } else if (refusal instanceof ReadOnlyAccess) {
            return 'o';
        }
        return refusal instanceof NotFound ? HIDDEN : RULE;
    }

    /** The letter of one cell: an answer that equals that for a missing record hides the record, another one tells of it. */
    char letterBeside(MatrixAnswer missing) {
        boolean same = Objects.equals(this, missing);
        return switch (letter) {
            case PASSED -> !same ? PASSED : EMPTY.contains(text) ? HIDDEN : SAME;
            case HIDDEN -> same ? HIDDEN : LEAK;
            case RULE -> same ? RULE : 'N';
            default -> letter;
        };
    }

    private static <T extends Throwable> T first(Throwable thrown, Class<T> kind) {
        for (Throwable one = thrown; one != null; one = one.getCause()) {
            if (kind.isInstance(one)) {
                return kind.cast(one);
            }
        }
        return null;
    }

    private static Throwable root(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
