package health.praxis.benchmarks;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/**
 * How long people wait for each other's picture. Measured in two real browsers on the product's pages: the patient waits with devices open, the
 * practitioner is in the session; from the practitioner's click on Admit, which is what lets media begin, to the first remote frame that is shown
 * on both sides. The floor is the same in one page, without a server: two peer connections in a loop, devices open.
 */
final class CallStart {

    /** Rounds until the paths through the server are compiled: it was started a moment before. */
    private static final int WARMING = 20;

    private final Installation installation;

    CallStart(Installation installation) {
        this.installation = installation;
    }

    /** How long the rounds took, the load before, and the browser that was used. */
    record Rounds(Spread spread, String load, String browser) {}

    /** Each round in a fresh page; the first is for warming up and not counted. */
    Rounds floor(int rounds) {
        String load = Machine.load();
        List<Double> millis = new ArrayList<>();
        try (Chromium browser = new Chromium()) {
            for (int round = 0; round <= rounds; round++) {
                browser.open(installation.sandbox().address("_sandbox/health"));
                Object answer = browser.ask(Resources.text("loopback.js"));
                if (!(answer instanceof Number number)) {
                    throw new IllegalStateException("The loopback failed: " + answer);
                }
                if (round > 0) {
                    millis.add(number.doubleValue());
                }
            }
            return new Rounds(new Spread(millis), load, browser.version());
        }
    }

    /** One session; between rounds the patient leaves, opens the link again and waits. The first ones warm the server up and are not counted. */
    Rounds calls(int rounds) {
        String load = Machine.load();
        JsonObject consultation = TriedCall.consultation(installation, 1);
        var link = installation.sandbox().joinLink(consultation.getString("patientEmail"));
        List<Double> millis = new ArrayList<>();
        try (Chromium patient = new Chromium();
                Chromium practitioner = new Chromium()) {
            patient.beforeEachPage(Resources.text("first-frame.js"));
            practitioner.beforeEachPage(Resources.text("first-frame.js"));
            TriedCall.signIn(practitioner, installation, consultation);
            TriedCall.start(practitioner, installation, consultation);
            for (int round = 0; round < WARMING + rounds; round++) {
                TriedCall.wait(patient, link);
                double waited = admit(patient, practitioner);
                if (round >= WARMING) {
                    millis.add(waited);
                }
                TriedCall.disconnect(patient);
                patient.await(TriedCall.state("ended"));
            }
            TriedCall.disconnect(practitioner);
            practitioner.await(TriedCall.state("ended"));
            return new Rounds(new Spread(millis), load, patient.version());
        }
    }

    private static double admit(Chromium patient, Chromium practitioner) {
        patient.run("window.praxisMeasured.again()");
        practitioner.run("window.praxisMeasured.again()");
        practitioner.click("[data-do='admit']");
        patient.await("window.praxisMeasured.frameAt");
        practitioner.await("window.praxisMeasured.frameAt");
        double clickedAt = figure(practitioner, "clickedAt");
        return Math.max(figure(patient, "frameAt"), figure(practitioner, "frameAt")) - clickedAt;
    }

    private static double figure(Chromium browser, String name) {
        return ((Number) browser.run("return window.praxisMeasured[arguments[0]]", name)).doubleValue();
    }
}
