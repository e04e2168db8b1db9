package health.praxis.console.scheduling;

import health.praxis.delivery.Channel;
import health.praxis.patients.PatientCard;
import health.praxis.reminders.ReminderLine;
import health.praxis.reminders.Reminders;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.PatientLine;
import health.praxis.telehealth.JoinLinks;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.primefaces.PrimeFaces;

/** What is sent from the panel: a patient's link (TEL-5), a reminder before its time (REM-11). */
@Named
@RequestScoped
public class AppointmentLinks {

    @Inject
    private Reminders reminders;

    @Inject
    private JoinLinks joinLinks;

    @Inject
    private AppointmentPanel panel;

    @Inject
    private Done done;

    public void email(PatientLine patient) {
        send(patient, Channel.EMAIL);
    }

    public void text(PatientLine patient) {
        send(patient, Channel.SMS);
    }

    private void send(PatientLine patient, Channel channel) {
        AppointmentId appointment = panel.getDetail().id();
        reminders.sendLink(appointment, patient.patient().id(), channel);
        panel.refresh(appointment);
        done.say("done.link." + channel, patient.name());
    }

    /** Hands the link to the page's script, which puts it on the clipboard; booked practitioner only (TEL-7). */
    public void copy(PatientCard patient) {
        String link = joinLinks.patientLink(panel.getDetail().id(), patient.id());
        PrimeFaces.current().ajax().addCallbackParam("link", link);
    }

    public void sendNow(ReminderLine reminder) {
        reminders.sendNow(reminder.id());
        panel.refresh(panel.getDetail().id());
        done.say("done.reminder", reminder.patientName());
    }
}
