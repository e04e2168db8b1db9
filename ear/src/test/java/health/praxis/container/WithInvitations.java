package health.praxis.container;

import static health.praxis.container.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.praxis.reminders.ReminderSettings;
import health.praxis.reminders.ReminderType;
import health.praxis.reminders.Reminders;
import health.praxis.scheduling.AppointmentLocation;
import health.praxis.tenancy.Callers;
import health.praxis.waitinglist.OfferLine;
import health.praxis.waitinglist.OfferedTime;
import health.praxis.waitinglist.Offers;
import health.praxis.waitinglist.WaitingEntryId;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** A practice whose waiting patients are asked about free times, and answer. */
abstract class WithInvitations extends WithWaitingList {

    @Inject
    Offers offers;

    @Inject
    Reminders reminders;

    @Inject
    ReminderSettings settings;

    /** A practice whose reminders say nothing by text, so that only this room does. */
    APractice.Opened quiet(int credits) {
        return practice(credits, false);
    }

    APractice.Opened twoWay(int credits) {
        return practice(credits, true);
    }

    APractice.Opened practice(int credits, boolean asking) {
        APractice.Opened practice = aPractice.open(credits);
        Callers.run(practice.owner(), () -> {
            ReminderSettings.View now = settings.view();
            settings.save(new ReminderSettings.View(
                    now.channels().stream()
                            .map(one -> new ReminderSettings.Channels(
                                    one.type(), asking && one.type() == ReminderType.PRE_APPOINTMENT, false))
                            .toList(),
                    new ReminderSettings.Before(1, false, null, asking)));
        });
        return practice;
    }

    static OfferedTime time(APractice.Opened practice, Instant start) {
        return new OfferedTime(practice.practitioner(), start, 30, AppointmentLocation.CLINIC);
    }

    int invite(APractice.Opened practice, OfferedTime time, WaitingEntryId... entries) {
        return Callers.get(
                practice.owner(),
                () -> offers.invite(time, Arrays.stream(entries).collect(Collectors.toSet())));
    }

    /** Answers, and waits until so many answers in all are kept. */
    void reply(APractice.Opened practice, String phone, String text, int inAll) throws Exception {
        sandbox.reply(phone, text, "");
        eventually(() -> count(practice, "waiting_reply"), count -> count == inAll);
    }

    long count(APractice.Opened practice, String table) throws Exception {
        return database.count(practice.id(), "select count(*) from " + table);
    }

    List<OfferLine> offers(APractice.Opened practice) {
        return Callers.get(practice.owner(), offers::ahead);
    }

    OfferLine offer(APractice.Opened practice) {
        return offers(practice).get(0);
    }

    /** Whose appointments there are. */
    List<String> booked(APractice.Opened practice) throws Exception {
        return database.ask(practice.id(), "select patient_id from appointment_patient");
    }

    static String sid() {
        return "SM" + UUID.randomUUID().toString().replace("-", "");
    }

    static void refused(APractice.Opened practice, Class<? extends Throwable> why, Runnable act) {
        assertThatThrownBy(() -> Callers.run(practice.owner(), act)).isInstanceOf(why);
    }
}
