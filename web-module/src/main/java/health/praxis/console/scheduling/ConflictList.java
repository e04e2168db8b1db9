package health.praxis.console.scheduling;

import health.praxis.scheduling.Agreed;
import health.praxis.scheduling.SeriesConflict;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;

/** What is in the way of dates of a series (APT-12), as long as somebody looks at it. */
public class ConflictList implements Serializable {

    private static final long serialVersionUID = 1L;

    private List<SeriesConflict> all = List.of();
    private boolean outsideHours;

    void list(List<SeriesConflict> found) {
        all = List.copyOf(found);
    }

    /** Those that cannot be, whatever is wished about practice hours. */
    List<SeriesConflict> hindered() {
        return all.stream()
                .filter(one -> !outsideHours || one.kind() != SeriesConflict.Kind.HOURS)
                .toList();
    }

    /** Agreement to all that is listed, as far as anybody can agree to it (LOC-10). */
    public Agreed toAgreed() {
        return Agreed.to(
                all.stream().flatMap(one -> Stream.ofNullable(one.found())).toList());
    }

    /** Whether something is listed that can be booked over on purpose. */
    public boolean isAgreeable() {
        return all.stream().anyMatch(one -> one.found() != null);
    }

    public List<SeriesConflict> getAll() {
        return all;
    }

    public boolean isAny() {
        return !all.isEmpty();
    }

    /** Whether practice hours matter: some dates lie outside them and can be asked for, or have been. */
    public boolean isHours() {
        return outsideHours || all.stream().anyMatch(one -> one.kind() == SeriesConflict.Kind.HOURS);
    }

    /** Whether practice hours are to make no difference. */
    public boolean isOutsideHours() {
        return outsideHours;
    }

    public void setOutsideHours(boolean outsideHours) {
        this.outsideHours = outsideHours;
    }
}
