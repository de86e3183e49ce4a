package zhike;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

import zhike.platform.launch.Launch;

/**
 * Zhike. The packages beside this class are the modules; each says in package-info what it may use.
 */
// two modules may each have their own word: promises and approvals are both urged
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@Modulithic(systemName = "Zhike", sharedModules = "platform")
public class ZhikeApplication {
    public static void main(String[] args) {
        new Launch(ZhikeApplication.class).run(args);
    }
}
