package zhike.access.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Addresses of screens, opened directly, lead to the one page that draws them all. */
@Configuration
class ScreenAddresses implements WebMvcConfigurer {
    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        // one and two steps deep, without a dot: files and the API keep their own addresses
        for (String screen :
                new String[] {
                    "/{screen:(?!api|v3|actuator|assets)[a-z-]+}",
                    "/{screen:(?!api|v3|actuator|assets)[a-z-]+}/{page:[A-Za-z0-9-]+}",
                    "/{screen:(?!api|v3|actuator|assets)[a-z-]+}/{page:[A-Za-z0-9-]+}/{part:[A-Za-z0-9_-]+}"
                }) registry.addViewController(screen).setViewName("forward:/index.html");
    }
}
