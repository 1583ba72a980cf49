import type { Scaffold } from './scaffold';

/** Server frameworks of Node.js, Deno and Bun. */
export const nodeServers: readonly Scaffold[] = [
  {
    name: 'the NestJS CLI',
    sure: 'Nest framework TypeScript starter repository|progressive Node.js framework for building efficient|Nest is an MIT-licensed open source project',
    also: 'efficient and scalable server-side applications|efficient, reliable and scalable|heavily inspired by Angular|can grow thanks to the sponsors|support by the amazing backers|if you’d like to join them, please read more here|ready to deploy your NestJS application to production|key steps you can take to ensure it runs as efficiently as possible|check out the deployment documentation for more information|cloud-based platform to deploy your NestJS application|check out Mau|official platform for deploying NestJS applications|makes deployment straightforward and fast|requiring just a few simple steps|deploy your application in just a few clicks|building features rather than managing infrastructure|resources that may come in handy when working with NestJS|visit the NestJS documentation|to learn more about the framework|for questions and support, please visit|more hands-on experience, check out our official|deploy your application to AWS with the help of NestJS Mau|visualize your application graph|interact with the NestJS application in real-time|need help with your project|check out our official enterprise support|to stay in the loop and get updates|looking for a job, or have a job to offer|check out our official jobs board|Author - Kamil|Website - https://nestjs.com|Twitter - @nestframework|Nest is MIT licensed|stay in touch|compile and run the project',
  },
  {
    name: 'the Fastify CLI',
    sure: 'bootstrapped with Fastify-CLI|Getting Started with Fastify-CLI',
    also: 'in the project directory, you can run|start the app in dev mode|open http localhost 3000 to view it in the browser|for production mode|run the test cases|to learn Fastify, check out the Fastify documentation',
  },
  {
    name: 'the Fastify CLI (notes in its folders)',
    sure: 'plugins define behavior that is common to all the routes|routes define the pathways within your application',
    also: 'in this folder you should define all the routes|easier scaling and future transition to a microservice architecture|you might want to independently deploy some of those|it can have its own independent plugins|be careful to group your routes by functionality|we have added a root.js file for you|if a single file becomes too large|it will be loaded automatically by the application|you can now add as many files as you want inside that folder|create complex routes within a single monolith|if you need to share functionality between routes|place that functionality into the plugins folder|confused about using async await to write routes|take a look at promise resolution|authentication, caching, templates, and all the other cross cutting concerns|should be handled by plugins placed in this folder|files in this folder are typically defined through|making them non-encapsulated|they can define decorators and set hooks|used in the rest of your application|check out the hitchhiker’s guide to plugins|fastify decorators|fastify lifecycle|fastify’s structure supports the modular monolith approach|allowing for easy extraction into microservices|to make organizing routes easier|if a single file is getting too large|each service is defined in a single file',
  },
  {
    name: 'express-generator-typescript',
    sure: 'created with express-generator-typescript|Created by express-generator-typescript',
    also: 'run the server in development with hot reloading|development mode uses swc for performance reasons|run type-check to check for type errors|use your IDE to prevent most type errors|run unit-tests with vitest|run unit tests with|remove the existing node_modules folder|reinstall all library modules|run the server in development mode|run all unit tests with hot-reloading|run all unit-tests|check for linting errors|build the project for production|run the production build|must be built first|with a different env file|if npm run dev gives you issues with bcrypt on MacOS|for demo purposes I had to disable helmet in production|in any real world app you should change these 3 lines|check for typescript errors',
  },
  {
    name: 'the AdonisJS starter',
    sure: 'boilerplate for creating an API server in AdonisJs|AdonisJs API boilerplate|fullstack boilerplate for AdonisJs|fullstack web boilerplate for AdonisJs|AdonisJS API starter kit|AdonisJS web starter kit|AdonisJS slim starter kit',
    also: 'tailored for building an API server that responds with JSON|the following features are enabled by the|you can create a new app using the|the command will perform the following steps|everything else you get with the core of AdonisJS|extending the AdonisJS tooling config presets|installed, but not configured|npm init adonisjs command configures|you can define a custom database dialect|you can define a custom auth guard|set app key using node ace|TypeScript setup with commands to run developments server|adonis API application|adonis fullstack application|comes pre-configured with|use the adonis command to install the blueprint|or manually clone the repo and then run npm install|run the following command to run startup migrations|migrations and seeds|edge template engine|lucid ORM|the official starter kit',
  },
  {
    name: 'the LoopBack CLI',
    sure: 'generated using LoopBack 4 CLI|the project is generated by LoopBack',
    also: 'with the initial project layout|dependencies were installed when this application was generated|whenever dependencies in package.json are changed|to only install resolved dependencies in|to skip the build step|open http 127.0.0.1 3000 in your browser|to incrementally build the project|to force a full build by cleaning up cached artifacts|fix code style and formatting issues|to automatically fix such issues|migrate database schemas for models|generate openapi spec into a file|build a Docker image for this application|run this application inside a Docker container|please check out LoopBack 4 documentation|how you can continue to add features to this application|what’s next',
  },
  {
    name: 'Strapi',
    sure: 'Getting started with Strapi|Strapi comes with a full featured Command Line Interface|a quick description of your strapi application',
    also: 'articles made by the Strapi team and the community|show your Strapi project and get feedback|scaffold and manage your project in seconds|start your Strapi application with autoReload|build your admin panel|Strapi gives you many possible deployment options|including Strapi cloud|browse the deployment section of the documentation|find the best solution for your use case|Strapi resource center|official Strapi documentation|list of tutorials made by the core team|official Strapi blog|find out about the Strapi product updates|new features and general improvements|check out the Strapi GitHub repository|your feedback and contributions are welcome|come chat with the Strapi community|place to discuss, ask questions and find answers|curated list of awesome things related to Strapi|Strapi is hiring',
  },
  {
    name: 'the Feathers generator',
    sure: 'this project uses Feathers|open source framework for building APIs and real-time applications',
    also: 'an open source web framework for building modern|make sure you have NodeJS and npm installed|getting up and running is as easy as 1, 2, 3|install your dependencies|start your app|simply run npm test and all your tests|tests in the test directory will be run|Feathers has a powerful command line interface|comes with a powerful command line interface for Feathers|here are a few things it can do|for more information on all the things you can do with Feathers',
  },
  {
    name: 'Sails',
    sure: 'a Sails v1 application|a Sails application|originally generated on|generators are usually run using the globally-installed sails',
    also: 'Sails framework documentation|version notes upgrading|deployment tips|community support options|professional enterprise options|this app was originally generated|generators are usually run using the globally-installed sails|command-line interface|this CLI version is environment-specific rather than app-specific',
  },
  {
    name: 'the Moleculer CLI',
    sure: 'this is a Moleculer-based microservices project|Generated with the Moleculer CLI',
    also: 'start the project with npm run dev command|after starting, open the http localhost 3000|on the welcome page you can test the generated services|via API Gateway and check the nodes and services|in the terminal, try the following commands|list all connected nodes|list all registered service actions|call the greeter|API Gateway services|sample service with|start development mode|start production mode|start a CLI and connect to production|run continuous test mode|start the stack with Docker compose|stop the stack with Docker compose',
  },
  {
    name: 'Keystone',
    sure: 'Keystone Project Starter|this project starter is designed to give you a sense of the power Keystone',
    also: 'install dependencies and start Keystone|pretty simple setup if you want to build out|walk you through what you get as part of this starter|overview of all the features Keystone offers|we’ve set you up with an SQLite database|for more on database configuration|we’ve put auth into its own file|make this humble starter easier to navigate|to explore it without auth turned on|as a Headless CMS, Keystone can be used with any frontend|it provides a GraphQL endpoint you can write queries against|we tend to use Next.js and Apollo GraphQL as our frontend|walkthrough on how to do this is forthcoming|you can embed your Keystone app into a Next.js app|quite a different setup to the starter|we recommend checking out our walkthrough|welcome to Keystone|to view the config for your new app|show off some of its main features|pretty well-rounded|we recommend you use this alongside our getting started walkthrough|some quick notes on getting started|you can customise this to suit your own needs|if you make changes to your schema|send feedback',
  },
  {
    name: 'a Payload template',
    sure: 'Payload Blank Template|This template comes configured with the bare minimum to get started|Payload Website Template',
    also: 'get started on anything you need|this template can be deployed directly from|the Payload config is tailored specifically|pre-configured in the following ways|see the collections docs for details|if you have any issues or questions, reach out to us on Discord|start a GitHub discussion|to spin up this example locally, follow these steps|make sure you have any of the necessary environment variables',
  },
  {
    name: 'the TypeORM CLI',
    sure: 'Awesome Project Build with TypeORM',
    also: 'steps to run this project|setup database settings inside|run npm i command|run npm start command|run docker compose up command',
  },
  {
    name: 'bun init',
    sure: 'this project was created using bun init',
    also: 'to install dependencies|to run|bun is a fast all-in-one JavaScript runtime',
  },
  {
    name: 'the Elysia starter',
    sure: 'Elysia with Bun runtime',
    also: 'to get started with this template, simply paste this command|into your terminal|to start the development server run|with your browser to see the result',
  },
  {
    name: 'the Hono starter',
    sure: 'generating synchronizing types based on your Worker configuration|pass the CloudflareBindings as generics',
    also: 'when instantiation Hono|when instantiating Hono',
  },
  {
    name: 'a Cloudflare Workers template',
    sure: 'this is a Cloudflare Worker with OpenAPI 3.1|this is an example project made to be used as a quick start into building OpenAPI compliant Workers',
    also: 'generates the openapi.json schema automatically from code|validates the incoming request to the defined parameters|sign up for Cloudflare Workers|the free tier is more than enough for most use cases|clone this project and install dependencies|login to your Cloudflare account|publish the API to Cloudflare Workers|your main router is defined in|each endpoint has its own file in|for more information read the chanfana documentation|to start a local instance of the API|your browser to see the swagger interface|changes made in the src folder will automatically trigger the server to reload',
  },
  {
    name: 'an example of Prisma',
    sure: 'this example shows how to implement a REST API with|this example shows how to implement a GraphQL server',
    also: 'using Express and Prisma Client|the example uses an SQLite database file with some initial dummy data|which you can find at|download this example|run the following command to create your SQLite database file|when npx prisma migrate dev is executed against a newly created database|the seed file in prisma seed ts will be executed|your database will be populated with the sample data|evolving the app typically requires two steps|migrate your database using Prisma Migrate|update your application code|switch to another database|if you want to try this example with another database|next steps|check out the Prisma docs|share your feedback|create issues and ask questions on GitHub|watch our biweekly|you can access the REST API of the server using the following endpoints',
  },
  {
    name: 'the AdminJS CLI',
    sure: 'generated by AdminJS CLI|AdminJS starter|bootstrapped with AdminJS',
    also: 'adminjs.co|to learn more about AdminJS|check out the AdminJS documentation',
  },
];
