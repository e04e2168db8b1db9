package health.praxis.console.settings;

import health.praxis.console.DoneWords;
import health.praxis.scheduling.OnlineLimits;
import health.praxis.scheduling.OnlineSettings;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** How soon and how far ahead appointments can be booked online (OBK-6, OBK-7). */
@Named
@ViewScoped
public class OnlineLimitsPanel implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private OnlineSettings door;

    private Integer leadHours = 0;
    private Integer horizonDays = 1;

    @PostConstruct
    void open() {
        OnlineLimits limits = door.limits();
        leadHours = limits.leadHours();
        horizonDays = limits.horizonDays();
    }

    public void save() {
        door.limit(new OnlineLimits(leadHours, horizonDays));
        DoneWords.say("appointmentTypes", "limits.saved");
    }

    public Integer getLeadHours() {
        return leadHours;
    }

    public void setLeadHours(Integer leadHours) {
        this.leadHours = leadHours;
    }

    public Integer getHorizonDays() {
        return horizonDays;
    }

    public void setHorizonDays(Integer horizonDays) {
        this.horizonDays = horizonDays;
    }
}
