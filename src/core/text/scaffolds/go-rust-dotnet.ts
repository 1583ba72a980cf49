import type { Scaffold } from './scaffold';

/** Templates of Go, Rust and .NET. */
export const goRustDotnet: readonly Scaffold[] = [
  {
    name: 'go-blueprint',
    sure: 'live reload the application|clean up binary from the last build',
    also: 'one paragraph of project description goes here|these instructions will get you a copy of the project up and running|on your local machine for development and testing purposes|see deployment for notes on how to deploy the project on a live system|run build make command with tests|run all make commands with clean tests|build the application|run the application|create DB container|shutdown DB container|DB integrations test|run the test suite|=MakeFile',
  },
  {
    name: 'Kratos',
    sure: 'Kratos Project Template',
    also: 'install Kratos|create a template project|generate other auxiliary files by makefile|download and update dependencies|generate API files|generate all files|automated initialization wire|create a service',
  },
  {
    name: 'Buffalo',
    sure: 'thank you for choosing Buffalo for building your web applications|Powered by Buffalo',
    also: 'it looks like you chose to set up your application using a database|the first thing you need to do is open up the database.yml file|edit it to use the correct usernames, passwords, hosts|you will also need to make sure that you start install the database of your choice|Buffalo won’t install and start it for you|create your databases|ok, so you’ve edited the database.yml file and started your database|now Buffalo can create the databases in that file for you|Buffalo ships with a command that will watch your application|automatically rebuild the Go binary and any assets for you|if you point your browser to|you should see a welcome to Buffalo page|congratulations you now have your Buffalo application up and running|we recommend you heading over to|reviewing all of the great documentation there|good luck',
  },
  {
    name: 'Revel',
    sure: 'Welcome to Revel|a high-productivity web framework for the Go language',
    also: 'start the web server|and you’ll see|it works|the directory structure of a generated Revel application|configuration directory|main app configuration file|routes definition file|app sources|interceptor registration|app controllers go here|templates directory|message files|public static assets|test suites|the getting started with Revel|the Revel guides|the Revel samples|the API documentation',
  },
  {
    name: 'golang-standards/project-layout',
    sure: 'this is a basic layout for Go application projects|Standard Go Project Layout',
    also: 'it’s not an official standard defined by the core Go dev team|it is a set of common historical and emerging project layout patterns|main applications for this project|private application and library code|library code that’s ok to use by external applications|application dependencies managed manually or by your favorite dependency management tool|the vendor directory|don’t put a lot of code in the application directory',
  },
  {
    name: 'Encore',
    sure: 'this is a RESTful API starter with a single Hello World API endpoint|this is a minimal starter|Encore’s local developer dashboard',
    also: 'install Encore|create a local app from this template|run app locally|run this command from your application’s root folder|local development dashboard|to access|view traces, API documentation and more|deploy your application to a staging environment|deploy your app to the cloud|link your app to GitHub|you can also set this up from the app overview page|when we ran git push encore|while encore run is running',
  },
  {
    name: 'Loco',
    sure: 'Loco is a web and API framework running on Rust',
    also: 'welcome to Loco|this is the SaaS starter|includes a user model and authentication based on JWT|configuration sections that help you pick either a frontend|server-side template set up for your fullstack server|you can check your configuration to pick either frontend setup or server-side rendered template|activate the relevant configuration sections|check out a quick tour or the complete guide|full stack serving|getting help|start your app',
  },
  {
    name: 'a cargo-generate template',
    sure: 'template for use with the Leptos web framework|this template is designed for compiling Rust|To use this template with cargo-generate|generate a project from this template with cargo generate|cargo generate --git',
    also: 'creating your template repo|if you don’t have cargo-leptos installed you can install it with|running your project|installing additional tools|you may need to install additional tools to use|compiling for release|testing your project|executing a server on a remote machine without the toolchain|licensing|about this template|read this template tutorial',
  },
  {
    name: 'the Clean Architecture template for .NET',
    sure: 'generated using the Clean.Architecture.Solution.Template',
    also: 'to run the application|the Aspire dashboard will open automatically|the solution contains unit, integration|to run the tests|key design decisions are documented as|run dotnet build to build the solution|to run the web application|navigate to https localhost 5001|the application will automatically reload if you change any of the source files|the template includes EditorConfig support|to help maintain consistent coding styles|the editorconfig file defines the coding styles applicable to this solution|the template includes support to scaffold new commands and queries|start in the src application folder|create a new command|create a new query|if you encounter the error|install the template and try again|the solution contains unit, integration, functional, and acceptance tests|to run the unit, integration, and functional tests|to learn more about the template go to the project website|here you can find additional guidance, request new features, report a bug',
  },
  {
    name: 'ABP',
    sure: 'this is a layered startup solution based on Domain Driven Design|this is a startup project based on the ABP framework|this is a minimalist, non-layered startup solution with the ABP Framework',
    also: 'all the fundamental ABP modules are already installed|check the application startup template documentation for more info|the solution comes with a default configuration that works out of the box|you may consider to change the following configuration before running your solution|check the connectionstrings in appsettings.json files|run abp install-libs command on your solution folder|to install client-side package dependencies|to create the initial database|in the production environment, you need to use a production signing certificate|ABP framework sets up signing and encryption certificates|to generate a signing certificate|it is recommended to use two RSA certificates|this is a layered monolith application that consists of the following applications|a console application which applies the migrations and also seeds the initial data|ASP.NET Core MVC Razor Pages application|deploying the application|deploying an ABP application is not different than deploying any .NET|you can see the following resources to learn more about your solution and the ABP framework|web application development tutorial|application startup template',
  },
];
