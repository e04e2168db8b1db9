package health.praxis.console.settings;

import health.praxis.console.DoneWords;
import health.praxis.scheduling.OnlineSettings;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** With whom and where bookings from outside wait for approval (OBK-9). */
@Named
@ViewScoped
public class ApprovalsPanel implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private OnlineSettings door;

    private List<ApprovalRow> rows = List.of();

    @PostConstruct
    void open() {
        rows = door.approvals().stream().map(ApprovalRow::new).toList();
    }

    /** Saves what is different; it holds for times that are chosen from now on. */
    public void save() {
        for (ApprovalRow row : rows) {
            if (row.isChanged()) {
                door.approve(row.practitioner(), row.location(), row.isNeeded());
                row.saved();
            }
        }
        DoneWords.say("appointmentTypes", "approval.saved");
    }

    public List<ApprovalRow> getRows() {
        return rows;
    }
}
