import type { Scaffold } from './scaffold';

/** Frameworks of the Java virtual machine. */
export const jvmFrameworks: readonly Scaffold[] = [
  {
    name: 'Spring Initializr',
    sure: 'for further reference, please consider the following sections|the following guides illustrate how to use some features concretely|the following was discovered as part of building this project',
    also: 'reference documentation|official Apache Maven documentation|official Gradle documentation|Spring Boot Maven Plugin reference guide|Spring Boot Gradle plugin reference guide|create an OCI image|Spring Boot DevTools|Spring Data JPA|Spring Web|Spring Security|building a RESTful web service|serving web content with Spring MVC|building REST services with Spring|accessing data with JPA|accessing data with MySQL|securing a web application|these additional references should also help you|Gradle Build Scans insights for your project’s build|Maven parent overrides|elements are inherited from the parent POM to the project POM|while most of the inheritance is fine|it also inherits unwanted elements like|to prevent this, the project POM contains empty overrides|if you manually switch to a different parent and actually want the inheritance|you need to remove those overrides|the original package name|is invalid and this project uses|this project contains a Docker Compose file named|please review the tags of the used images|Spring Boot Actuator|Validation|Thymeleaf|Testcontainers support|=Guides|=Additional Links',
  },
  {
    name: 'code.quarkus.io',
    sure: 'this project uses Quarkus, the Supersonic Subatomic Java Framework',
    also: 'if you want to learn more about Quarkus, please visit its website|running the application in dev mode|you can run your application in dev mode that enables live coding using|Quarkus now ships with a dev UI|available in dev mode only at|the application can be packaged using|it produces the quarkus-run.jar file in|it’s not an über-jar as the dependencies are copied into|the application is now runnable using|if you want to build an über-jar, execute the following command|packaged as an über-jar, is now runnable using|you can create a native executable using|if you don’t have GraalVM installed|run the native executable build in a container using|you can then execute your native executable with|to learn more about building native executables, please consult|easily start your REST web services|easily start your RESTful web services|easily start your reactive RESTful web services|related guide section|related guides|provided code|packaging and running the application|creating a native executable|create your first JPA entity|a Jakarta REST implementation utilizing build time processing|this extension is not compatible with the quarkus-resteasy extension|define your persistent model with Hibernate ORM',
  },
  {
    name: 'Micronaut Launch',
    sure: '=Micronaut Guides|Micronaut Maven Plugin documentation|Micronaut Gradle Plugin documentation|Micronaut HTTP Client documentation|Micronaut AOT documentation|Micronaut Test Resources documentation',
    also: '=User Guide|=API Reference|=Configuration Reference|GraalVM Gradle plugin documentation|Shadow Gradle plugin|documentation|guides.micronaut.io|Feature http-client documentation|Feature serialization-jackson documentation|Micronaut HTTP client documentation|Micronaut serialization Jackson core documentation|Feature micronaut-aot documentation|Micronaut AOT documentation|Feature test-resources documentation|Micronaut test resources documentation|Feature maven-enforcer-plugin documentation',
  },
  {
    name: 'the Ktor project generator',
    sure: 'created using the Ktor Project Generator',
    also: 'here are some useful links to get you started|Ktor documentation|Ktor GitHub page|the Ktor Slack chat|you’ll need to request an invite to join|here’s a list of features included in this project|to build or run the project, use one of the following tasks|=Run the tests|=Build everything|build an executable jar of the server with all dependencies included|build the docker image to use with the fat jar|publish the docker image locally|=Run the server|run using the local docker image|if the server starts successfully, you’ll see the following output|provides a structured routing DSL|building and running|=Name Description|=Task Description',
  },
  {
    name: 'JHipster',
    sure: 'this application was generated using JHipster',
    also: 'you can find documentation and help at|application intended to be part of a microservice architecture|refer to the doing microservices with JHipster page|this application is configured for service discovery and configuration with|on launch, it will refuse to start if it is not able to connect|Node is required for generation and recommended for development|is always generated for a better development experience|with prettier, commit hooks, scripts and so on|in the project root, JHipster generates configuration files for tools|that are well known and you can find references in the web|structure follows default Java structure|Yeoman configuration file|JHipster configuration is stored in this file|find generator-jhipster in case of|Yeoman conflict resolver|JHipster entity configuration files|wrapper to use locally installed npm|JHipster installs Node and npm locally using the build tool|npmw uses the local npm|Docker configurations for the application and services that the application depends on|before you can build this project, you must install and configure the following dependencies|we use Node to run a development web server and build the project|depending on your system, you can install Node either from source or as a pre-packaged bundle|you should be able to run the following command to install development tools|you will only need to run this command when dependencies change|we use npm scripts and|run the following commands in two separate terminals|create a blissful development experience|your browser auto-refreshes when files change on your hard drive|npm is also used to manage css and JavaScript dependencies|you can upgrade dependencies by specifying a newer version|the npm run command will list all of the scripts available to run|to start your application in the dev profile, run|have a look at using JHipster in development|to build the final jar and optimize the|this will concatenate and minify the client css and JavaScript files|it will also modify index.html so it references these new files|to ensure everything worked, run|then navigate to http localhost 8080 in your browser|refer to using JHipster in production for more details|to package your application as a war|to launch your application’s tests, run|Sonar is used to analyse code quality|you can start a local Sonar server|then, run a Sonar analysis|you can run a Sonar analysis with using the sonar-scanner|you can use Docker to improve your JHipster development experience|a number of docker-compose configuration are available|to launch required third party services|you can also fully dockerize your application and all the services|first build a docker image of your app|for more information refer to using Docker and Docker-compose|to configure CI for your project, run the ci-cd sub-generator|this will let you generate configuration files for a number of continuous integration systems|consult the setting up continuous integration page|JHipster control center can help you manage|service workers are commented by default|to enable them, please uncomment the following code|PWA support|managing dependencies',
  },
  {
    name: 'a Dropwizard archetype',
    sure: 'to check that your application is running enter url|to see your applications health enter url',
    also: 'how to start the|run mvn clean install to build your application|start application with java -jar|health check',
  },
  {
    name: 'the Vert.x starter',
    sure: 'generated using http start.vertx.io|start.vertx.io',
    also: 'to launch your tests|to package your application|to run your application|Vert.x documentation|Vert.x Stack Overflow|Vert.x user group|Vert.x Discord|Vert.x Gitter',
  },
  {
    name: 'Helidon',
    sure: 'Sample Helidon SE project|Sample Helidon MP project|Helidon Quickstart',
    also: 'that includes multiple REST operations|exercise the application|try health and metrics|building a native image|this job takes a few minutes to complete|building a custom runtime image|run it with Docker|build and run|with JDK',
  },
];
