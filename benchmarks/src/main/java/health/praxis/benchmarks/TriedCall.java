package health.praxis.benchmarks;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** A consultation on the product's pages: the practitioner's browser and one for each patient. */
final class TriedCall implements AutoCloseable {

    private static final int MINUTES = 60;

    private final Chromium practitioner;
    private final List<Chromium> patients = new ArrayList<>();

    /** Opens all browsers, lets everybody in, and waits until each sees each other moving. */
    TriedCall(Installation installation, JsonObject consultation, String... scripts) {
        practitioner = browser(scripts);
        try {
            signIn(practitioner, installation, consultation);
            for (JsonString email : consultation.getJsonArray("patientEmails").getValuesAs(JsonString.class)) {
                Chromium patient = browser(scripts);
                patients.add(patient);
                wait(patient, installation.sandbox().joinLink(email.getString()));
            }
            start(practitioner, installation, consultation);
            for (int let = 1; let <= patients.size(); let++) {
                practitioner.click("[data-do='admit']");
                practitioner.await("window.praxisCall.peers.length === " + let);
            }
            patients.forEach(patient -> patient.await(state("live")));
            everybody().forEach(this::awaitPictures);
        } catch (RuntimeException failed) {
            close();
            throw failed;
        }
    }

    private static Chromium browser(String... scripts) {
        Chromium browser = new Chromium();
        for (String script : scripts) {
            browser.beforeEachPage(Resources.text(script));
        }
        return browser;
    }

    /** A practice of its own with one video appointment that can be joined now. */
    static JsonObject consultation(Installation installation, int patients) {
        return installation
                .ask("consultations?count=1&minutes=" + MINUTES + "&patients=" + patients)
                .getJsonArray("consultations")
                .getJsonObject(0);
    }

    static void signIn(Chromium practitioner, Installation installation, JsonObject consultation) {
        practitioner.open(installation.console("sign-in"));
        practitioner.type("#signIn\\:email", consultation.getString("email"));
        practitioner.type("#signIn\\:password", consultation.getString("password"));
        practitioner.click("#signIn\\:enter");
        practitioner.await("!location.pathname.endsWith('/sign-in')");
    }

    /** The practitioner checks the devices and starts the session. */
    static void start(Chromium practitioner, Installation installation, JsonObject consultation) {
        practitioner.open(
                installation.console("telehealth/waiting-room?appointment=" + consultation.getString("appointment")));
        practitioner.await(state("check") + " && " + devicesOpen());
        practitioner.click("[data-do='start']");
        practitioner.await(state("live"));
    }

    /** A patient checks the devices and goes into the waiting room. */
    static void wait(Chromium patient, URI link) {
        patient.open(link);
        patient.await(state("check") + " && " + devicesOpen());
        patient.click("[data-do='join']");
        patient.await(state("waiting"));
    }

    static void disconnect(Chromium browser) {
        browser.click("[data-do='disconnect']");
        browser.click("[data-do='leave-yes']");
    }

    Chromium practitioner() {
        return practitioner;
    }

    /** The first patient's browser. */
    Chromium patient() {
        return patients.get(0);
    }

    List<Chromium> everybody() {
        List<Chromium> all = new ArrayList<>(patients);
        all.add(0, practitioner);
        return all;
    }

    /** Each other person's picture has been decoded ten times and their sound is no silence. */
    void awaitPictures(Chromium browser) {
        int others = patients.size();
        browser.awaitAnswer("const s = Object.values(await praxisCall.stats()); return s.length === " + others
                + " && s.every(p => p.in_video?.framesDecoded >= 10 && p.in_audio?.energy > 0 && p.srtp && p.dtls)");
    }

    void end() {
        disconnect(practitioner);
        everybody().forEach(browser -> browser.await(state("ended")));
    }

    static String state(String name) {
        return "document.querySelector('[data-call]')?.dataset.state === '" + name + "'";
    }

    private static String devicesOpen() {
        return "[...document.querySelectorAll('video')].some(v => v.videoWidth > 0 && v.currentTime > 0)";
    }

    @Override
    public void close() {
        everybody().forEach(Chromium::close);
    }
}
