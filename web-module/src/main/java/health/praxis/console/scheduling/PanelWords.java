package health.praxis.console.scheduling;

import health.praxis.kit.Times;
import health.praxis.patients.PatientCard;
import health.praxis.scheduling.AppointmentDetail;
import health.praxis.scheduling.AppointmentLocation;
import health.praxis.scheduling.PatientLine;
import health.praxis.telehealth.JoinState;
import health.praxis.telehealth.WaitingRoomView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.stream.Collectors;

/** The sentences of the Appointment Information panel. */
@Named
@RequestScoped
public class PanelWords {

    @Inject
    private AppointmentPanel panel;

    @Inject
    private Times times;

    /** "Leila Haddad, Karim Haddad". */
    public String getNames() {
        return panel.getDetail().patients().stream().map(PatientLine::name).collect(Collectors.joining(", "));
    }

    /** "Join opens at 10:50 am" for the booked practitioner; for everybody else, who can open the waiting room (TEL-7). */
    public String getRoom() {
        WaitingRoomView room = panel.getRoom();
        if (room == null) {
            return Texts.of("panel.others", panel.getDetail().practitionerName());
        }
        return Texts.of("panel.room." + room.state(), times.time(room.opensAt()));
    }

    /** Whether the waiting room and the links are offered: to the booked practitioner, until it is over (TEL-7). */
    public boolean isJoinable() {
        WaitingRoomView room = panel.getRoom();
        return room != null && room.state() != JoinState.OVER;
    }

    /** Whether it takes place by the practice's own video (TEL-34). */
    public boolean isOnline() {
        AppointmentDetail detail = panel.getDetail();
        return detail.location() == AppointmentLocation.ONLINE && !detail.cancelled();
    }

    /** Whether patients can be sent a link: their own, or the external one where it is stored. */
    public boolean isLinkToSend() {
        return panel.isVideo()
                || (isOnline()
                        && panel.getDetail().externalLink() != null
                        && !panel.getDetail().awaiting());
    }

    /** What the estimate counts: "2 patients, 50 min". */
    public String getBasis() {
        AppointmentDetail detail = panel.getDetail();
        return Texts.of("estimate.basis", detail.patients().size(), detail.minutes());
    }

    /** "No email on file" and the like: why a link cannot be sent this way; empty when both ways are open. */
    public String lacks(PatientCard patient) {
        String email = patient.hasEmail() ? "" : Texts.of("panel.noEmail");
        String mobile = patient.hasMobile() ? "" : Texts.of("panel.noMobile");
        return email.isEmpty() || mobile.isEmpty() ? email + mobile : Texts.of("panel.noAddress");
    }
}
