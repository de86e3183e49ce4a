package zhike;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** Zhike. The packages beside this class are the modules; each says in package-info what it may use. */
@SpringBootApplication
@Modulithic(systemName = "Zhike", sharedModules = "platform")
public class ZhikeApplication {
    public static void main(String[] args) {
        SpringApplication.run(ZhikeApplication.class, args);
    }
}
