package kr.dure;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;

/** The platform: a supply chain's machines, papers and people in one place. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Modulithic(systemName = "Dure")
public class Dure {

    public static void main(String[] arguments) {
        SpringApplication.run(Dure.class, arguments);
    }
}
