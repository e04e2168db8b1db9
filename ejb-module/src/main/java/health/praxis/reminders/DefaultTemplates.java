package health.praxis.reminders;

import health.praxis.delivery.Channel;
import health.praxis.scheduling.AppointmentLocation;
import health.praxis.shared.PracticeGroupId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts a practice begins with, from {@code templates.properties}; it may change its own later. */
final class DefaultTemplates {

    private DefaultTemplates() {}

    static List<Template> forPractice(PracticeGroupId practice) {
        ResourceBundle texts = ResourceBundle.getBundle("health.praxis.reminders.templates", Locale.ENGLISH);
        List<Template> templates = new ArrayList<>();
        for (ReminderType type : ReminderType.values()) {
            for (AppointmentLocation kind : AppointmentLocation.values()) {
                String name = type + "." + kind;
                if (type == ReminderType.VIDEO_LINK && kind != AppointmentLocation.TELEHEALTH) {
                    continue;
                }
                templates.add(new Template(practice, type, Channel.SMS, kind, null, texts.getString(name + ".sms")));
                templates.add(new Template(
                        practice,
                        type,
                        Channel.EMAIL,
                        kind,
                        texts.getString(name + ".subject"),
                        texts.getString(name + ".email")));
            }
        }
        return templates;
    }
}
