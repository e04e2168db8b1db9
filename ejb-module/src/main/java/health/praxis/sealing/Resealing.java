package health.praxis.sealing;

import static health.praxis.shared.JsonParts.JSON;

import health.praxis.shared.PracticeGroupId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/**
 * Seals anew what former keys sealed, and destroys a former key under which nothing is left (SEC-1). No value is sealed by a
 * former key any more once the new one is there ({@link Sealing}), so what is done stays done: whoever breaks off goes on
 * where it was, and two who do it at once do no harm.
 */
@ApplicationScoped
public class Resealing {

    /** Values of one transaction. */
    private static final int BATCH = 100;

    /** Longer than any transaction lives: whoever read a value before it was sealed anew has opened it. */
    private static final Duration SETTLED = Duration.ofMinutes(10);

    @Inject
    private Sealing sealing;

    @Inject
    private SealingKeys keys;

    @Inject
    private Instance<SealedColumn> columns;

    @Inject
    private Clock clock;

    /**
     * What came of one batch.
     *
     * @param found how many values there were; none when nothing is left to look at
     * @param broken how many of them open by no key: they stay as they are, and so does the former key
     */
    public record Batch(int found, int broken) {}

    /** Practices with a former key; in a transaction of the platform. */
    public List<PracticeGroupId> practices() {
        return keys.practicesWithFormer();
    }

    /** The columns of this owner's values, in the order of {@link #sealAnew}; counts what is left in them. */
    public int begin(KeyOwner owner) {
        List<SealedColumn> all = columnsOf(owner);
        OptionalInt present = keys.primaryAfterFormer(owner);
        if (present.isEmpty()) {
            return 0;
        }
        keys.tellRemaining(owner, left(all, present.getAsInt()));
        return all.size();
    }

    /**
     * Seals the next values of one column with the present key.
     *
     * @param skip how many values did not open so far
     */
    public Batch sealAnew(KeyOwner owner, int column, int skip) {
        OptionalInt present = keys.primaryAfterFormer(owner);
        List<SealedColumn> all = columnsOf(owner);
        if (present.isEmpty() || column >= all.size()) {
            return new Batch(0, 0);
        }
        SealedColumn one = all.get(column);
        List<SealedValue> found = one.sealedBefore(present.getAsInt(), skip, BATCH);
        JsonArrayBuilder fresh = JSON.createArrayBuilder();
        int broken = 0;
        for (SealedValue value : found) {
            String place = one.name() + ":" + value.row();
            try {
                byte[] plain = sealing.open(owner, place, value.sealed());
                fresh.add(JSON.createObjectBuilder()
                        .add("row", value.row())
                        .add("before", value.sealed())
                        .add("after", sealing.seal(owner, place, plain)));
            } catch (SealBroken unreadable) {
                broken++;
            }
        }
        if (broken < found.size()) {
            one.replace(fresh.build().toString());
            keys.lessRemaining(owner, found.size() - broken);
        }
        return new Batch(found.size(), broken);
    }

    /**
     * Destroys the owner's former keys if nothing is left under them and the present one is ten minutes old.
     *
     * @return the versions that are gone
     */
    public List<Integer> destroyFormer(KeyOwner owner) {
        OptionalInt present = keys.primaryAfterFormer(owner);
        if (present.isEmpty() || left(columnsOf(owner), present.getAsInt()) > 0) {
            return List.of();
        }
        return keys.destroyBefore(owner, present.getAsInt(), clock.instant().minus(SETTLED));
    }

    private static long left(List<SealedColumn> all, int version) {
        return all.stream().mapToLong(one -> one.countSealedBefore(version)).sum();
    }

    private List<SealedColumn> columnsOf(KeyOwner owner) {
        return columns.stream()
                .filter(one -> one.isOfInstallation() == (owner.practice() == null))
                .sorted(Comparator.comparing(SealedColumn::name))
                .toList();
    }
}
