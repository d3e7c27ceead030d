package kr.dure;

import kr.dure.audit.AuditCheck;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.modulith.Modulithic;

/** The platform: a supply chain's machines, papers and people in one place. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Modulithic(systemName = "Dure")
public class Dure {

    /** With {@code dure.start.only} it stops as soon as it is ready: a rehearsal, from which the JVM learns. */
    public static void main(String[] arguments) {
        if (AuditCheck.isAsked(arguments)) {
            System.exit(AuditCheck.run(arguments, System.out));
        }
        ConfigurableApplicationContext platform = SpringApplication.run(Dure.class, arguments);
        if (platform.getEnvironment().getProperty("dure.start.only", Boolean.class, false)) {
            // the broker's threads live on for a minute without work
            System.exit(SpringApplication.exit(platform));
        }
    }
}
