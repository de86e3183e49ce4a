package zhike.lead.recognition;

import org.springframework.stereotype.Component;

import zhike.promise.PersonalKinds;

import java.util.Set;

/** Who surveys on the spot signs themself; the steps go where their dossier goes. */
@Component
class RecognitionPromised implements PersonalKinds {
    @Override
    public Set<String> kinds() {
        return Set.of(SiteSurvey.PROMISE);
    }

    @Override
    public Set<String> fixed() {
        return Set.of(SiteSurvey.PROMISE, Dossiers.PROMISE);
    }
}
