package org.claimsbenchmark.job;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;

/**
 * Spring, as a job on a database needs it. What Spring Boot would search for around the program, files of settings and
 * listeners, is left out: the command line and the documented variables say everything, and a short run took longer to search
 * than to load.
 */
public final class JobApplication extends SpringApplication {

    /**
     * @param application what Spring starts from
     * @param beans registers what the caller has: a {@link DatabaseAccess} and a pseudonym key
     */
    public JobApplication(Class<?> application, Consumer<GenericApplicationContext> beans) {
        super(application);
        setWebApplicationType(WebApplicationType.NONE);
        setApplicationContextFactory(type -> new AnnotationConfigApplicationContext());
        setEnvironment(new StandardEnvironment());
        setAddConversionService(false);
        setAddCommandLineProperties(false);
        setBannerMode(Banner.Mode.OFF);
        setLogStartupInfo(false);
        setRegisterShutdownHook(false);
        setListeners(List.of());
        ApplicationContextInitializer<GenericApplicationContext> registration = beans::accept;
        setInitializers(List.of(registration));
    }

    /** What stands under {@code spring.main} around the program is not about it. */
    @Override
    protected void bindToSpringApplication(ConfigurableEnvironment environment) {
        // nothing
    }
}
