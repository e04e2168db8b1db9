package health.praxis.console.waitinglist;

import health.praxis.access.Calendars;
import health.praxis.practice.PractitionerCard;
import health.praxis.shared.UserId;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Right;
import health.praxis.waitinglist.WaitingColumn;
import health.praxis.waitinglist.WaitingColumns;
import health.praxis.waitinglist.WaitingLine;
import health.praxis.waitinglist.WaitingList;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who waits, urgent ones first; for one practitioner or all; with the columns that the user looks at (WL-4). */
@Named
@ViewScoped
public class WaitingListPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private WaitingList list;

    @Inject
    private WaitingColumns look;

    @Inject
    private Calendars calendars;

    private transient List<WaitingLine> lines = List.of();
    private transient List<PractitionerCard> practitioners = List.of();
    private List<String> columns = List.of();
    private @Nullable String practitioner;

    @PostConstruct
    void open() {
        practitioners =
                calendars.seen().stream().filter(PractitionerCard::active).toList();
        columns = look.shown().stream().map(WaitingColumn::name).toList();
        show();
    }

    /** Reads the list anew. */
    public void show() {
        lines = list.waiting(
                practitioner == null || practitioner.isEmpty() ? null : new UserId(UUID.fromString(practitioner)));
    }

    /** Keeps the columns for the next time. */
    public void keepColumns() {
        look.choose(columns.stream().map(WaitingColumn::valueOf).collect(Collectors.toSet()));
    }

    public boolean shows(String column) {
        return columns.contains(column);
    }

    /** Whether the caller may add, change and book. */
    public boolean isEdited() {
        return Callers.current().may(Right.CALENDAR_EDIT);
    }

    public List<WaitingLine> getLines() {
        return lines;
    }

    public List<PractitionerCard> getPractitioners() {
        return practitioners;
    }

    public WaitingColumn[] getAllColumns() {
        return WaitingColumn.values();
    }

    public List<String> getColumns() {
        return columns;
    }

    public void setColumns(@Nullable List<String> columns) {
        this.columns = columns == null ? List.of() : List.copyOf(columns);
    }

    public @Nullable String getPractitioner() {
        return practitioner;
    }

    public void setPractitioner(@Nullable String practitioner) {
        this.practitioner = practitioner;
    }
}
