package health.praxis.console.platform;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import java.text.MessageFormat;
import java.util.ResourceBundle;

/** Words for the pages of the platform. */
final class PlatformWords {

    private PlatformWords() {}

    /** Says on the page that comes next that an act is done. */
    static void done(String key, Object... gaps) {
        FacesContext context = FacesContext.getCurrentInstance();
        context.getExternalContext().getFlash().setKeepMessages(true);
        String words =
                ResourceBundle.getBundle("health.praxis.console.platform").getString(key);
        context.addMessage(null, new FacesMessage(MessageFormat.format(words, gaps)));
    }
}
