import type { Scaffold } from './scaffold';

/** Frameworks of the browser, of phones, and those that render on a server. */
export const browserApps: readonly Scaffold[] = [
  {
    name: 'create-next-app',
    sure: 'Next.js project bootstrapped with|easiest way to deploy your Next.js app|Next.js Documentation - learn about Next.js features and API',
    also: 'this directory contains example API routes|see route.js file convention|bootstrapped with create-next-app|first, run the development server|with your browser to see the result|you can start editing the page by modifying|the page auto-updates as you edit the file|to automatically optimize and load|a custom Google Font|a new font family for Vercel|API routes can be accessed on|this endpoint can be edited in|directory is mapped to|files in this directory are treated as API routes instead of React pages|to learn more about Next.js, take a look at the following resources|learn about Next.js features and API|an interactive Next.js tutorial|you can check out the Next.js GitHub repository|your feedback and contributions are welcome|use the Vercel Platform|from the creators of Next.js|check out our Next.js deployment documentation|deploy on Vercel',
  },
  {
    name: 'create-t3-app',
    sure: 'T3 Stack project bootstrapped with|bootstrapped with create-t3-app',
    also: 'how do I make an app with this|we try to keep this project as simple as possible|start with just the scaffolding we set up for you|add additional things later when they become necessary|not familiar with the different technologies used in this project|please refer to the respective docs|if you still are in the wind|join our Discord and ask for help|to learn more about the T3 Stack|take a look at the following resources|learn the T3 stack|check out these awesome tutorials|check out the create-t3-app GitHub repository|your feedback and contributions are welcome|how do I deploy this|follow our deployment guides for',
  },
  {
    name: 'create-vite (React)',
    sure: 'provides a minimal setup to get React working in Vite|the React Compiler is not enabled on this template',
    also: 'uses SWC|uses Babel|uses Oxc|enabling type-aware lint rules by installing|see the Oxlint rules documentation|full list of rules and categories|React Vite|React TypeScript Vite|working in Vite with HMR and some|currently, two official plugins are available|vitejs plugin-react|for Fast Refresh|expanding the ESLint configuration|expanding the Oxlint configuration|if you are developing a production application|we recommend updating the configuration|we recommend using TypeScript|enable type-aware lint rules|type aware lint rules enabled|check out the TS template for information on how to integrate|configure the top-level parserOptions property|optionally add|update the config|add the react plugin|because of its impact on dev and build performances|to add it, see this documentation|you can also install|for React-specific lint rules|install eslint-plugin-react|replace tseslint.configs.recommended|replace plugin react recommended|to the list of extends|see this documentation for more information|the React Compiler is enabled on this template|this will impact Vite dev and build performances',
  },
  {
    name: 'create-vite (Vue)',
    sure: 'template should help get you started developing with Vue 3|check out the script setup docs to learn more',
    also: 'recommended project setup and IDE support in the Vue Docs|Vue 3 Vite|Vue 3 TypeScript Vite|developing with Vue 3 in Vite|the template uses Vue 3 script setup SFCs|learn more about IDE support for Vue|Vue Docs scaling up guide|recommended IDE setup|recommended project setup|disable Vetur|type support for vue imports in TS|TypeScript cannot handle type information for vue imports|we replace the tsc CLI with vue-tsc|for type checking|we need Volar to make the TypeScript language service aware|if the standalone TypeScript plugin doesn’t feel fast enough|Volar has also implemented a take over mode|you can enable it by the following steps|disable the built-in TypeScript extension|reload the VS Code window|customize configuration|see Vite configuration reference|compile and hot-reload for development|type-check, compile and minify for production|compile and minify for production|run unit tests with vitest|run end-to-end tests with|this runs the end-to-end tests against|it is much faster than the production build|lint with ESLint',
  },
  {
    name: 'create-vite (Svelte)',
    sure: 'template should help get you started developing with Svelte|need an official Svelte framework',
    also: '=VS Code Svelte|out of the box support for TypeScript, SCSS, and Less|demonstrates capabilities on par with the other create-vite templates|good starting point for beginners dipping their toes|prompt the user to install the recommended extension|variable types in runtime are likely to be accidental|this provides advanced typechecking out of the box|take advantage of the dynamically-typed nature of JavaScript|it is trivial to change the configuration|due to its often surprising behavior|you can read the details here|keeps the default TypeScript setting of accepting type information|prevent the use of js files in the project|bringing the worst of both worlds|valid use cases in which a mixed codebase may be relevant|consider creating an external store|add them to their own store|Svelte Vite|Svelte TS Vite|check out SvelteKit, which is also powered by Vite|deploy anywhere with its serverless-first approach|recommended IDE setup|why use this over SvelteKit|it brings its own routing solution|might not be preferable for some users|first and foremost a framework that just happens to use Vite under the hood|this template contains as little as possible to get started with|taking into account the developer experience|the template has been structured similarly to SvelteKit|so that it is easy to migrate|should you later need the extended capabilities|why global d ts instead of compilerOptions types|setting compilerOptions types shuts out all other types|why include vscode extensions json|indirectly recommend the recommended extension|why enable allowJs in the TS template|why enable checkJs in the JS template|why is HMR not preserving my local component state|HMR state preservation comes with a number of gotchas|if you have state that’s important to retain within a component',
  },
  {
    name: 'create-vite (Solid)',
    sure: 'this template can be used with any package manager|learn more on the Solid website',
    also: 'open http localhost 5173 to view it in the browser|come chat with us on our Discord|runs the app in the development mode|builds the app for production to the dist folder|it correctly bundles Solid in production mode|optimizes the build for the best performance|the build is minified and the filenames include the hashes|your app is ready to be deployed|in the project directory, you can run|learn more about deploying your application with the documentations|this is the reason pnpm install works',
  },
  {
    name: 'Create React App',
    sure: 'bootstrapped with Create React App|Getting Started with Create React App|you can learn more in the Create React App documentation',
    also: 'in the project directory, you can run|runs the app in the development mode|to view it in your browser|to view it in the browser|the page will reload|you may also see any lint errors in the console|you will also see any lint errors in the console|launches the test runner in the interactive watch mode|see the section about running tests for more information|builds the app for production to the build folder|it correctly bundles React in production mode|optimizes the build for the best performance|the build is minified and the filenames include the hashes|your app is ready to be deployed|see the section about deployment for more information|this is a one-way operation|once you eject, you can’t go back|if you aren’t satisfied with the build tool and configuration choices|you can eject at any time|this command will remove the single build dependency from your project|it will copy all the configuration files and the transitive dependencies|right into your project so you have full control over them|all of the commands except eject will still work|point to the copied scripts so you can tweak them|at this point you’re on your own|you don’t have to ever use eject|the curated feature set is suitable for small and middle deployments|you shouldn’t feel obligated to use this feature|this tool wouldn’t be useful if you couldn’t customize it|to learn React, check out the React documentation|this section has moved here|code splitting|analyzing the bundle size|making a progressive web app|advanced configuration|npm run build fails to minify',
  },
  {
    name: 'the Angular CLI',
    sure: 'generated with Angular CLI|generated using Angular CLI|for more information on using the Angular CLI|to get more help on the Angular CLI',
    also: 'to build the library, run|the build artifacts will be placed in|once the project is built, you can publish your library|navigate to the dist directory|to publish your library to the npm registry|run ng serve for a dev server|navigate to http localhost 4200|the application will automatically reload|if you change any of the source files|modify any of the source files|the app will automatically reload|to start a local development server, run|once the server is running, open your browser and navigate|Angular CLI includes powerful code scaffolding tools|to generate a new component, run|for a complete list of available schematics|to generate a new component|you can also use ng generate|to build the project run|the build artifacts will be stored in|this will compile your project and store the build artifacts|the production build optimizes your application for performance and speed|use the prod flag for a production build|run ng build to build the project|to execute the unit tests via|to execute unit tests with|use the following command|for end-to-end (e2e) testing, run|to execute the end-to-end tests via|first add a package that implements end-to-end testing|Angular CLI does not come with an end-to-end testing framework|you can choose one that suits your needs|including detailed command references|Angular CLI overview and command reference|code scaffolding|development server|running unit tests|running end-to-end tests|further help|additional resources',
  },
  {
    name: 'the Vue CLI',
    sure: 'compiles and hot-reloads for development|compiles and minifies for production',
    also: 'project setup|lints and fixes files|run your unit tests|run your end-to-end tests|customize configuration|see configuration reference',
  },
  {
    name: 'the Nuxt starter',
    sure: 'Nuxt Minimal Starter|Nuxt 3 Minimal Starter|Nuxt 4 Minimal Starter|look at the Nuxt documentation to learn more|look at the Nuxt 3 documentation to learn more|check out Nuxt.js docs',
    also: 'make sure to install the dependencies|make sure to install dependencies|start the development server on|build the application for production|locally preview production build|check out the deployment documentation for more information|for detailed explanation on how things work|build setup|serve with hot reload at localhost|generate static project|you can create the following extra directories|some of which have special behaviors|you can delete them if you don’t want to use their functionality|more information about the usage of this directory in|your uncompiled assets|the components directory contains your Vue.js components|layouts are a great help when you want to change the look and feel|this directory contains your application views and routes',
  },
  {
    name: 'SvelteKit',
    sure: 'everything you need to build a Svelte project|powered by create-svelte',
    also: 'creating a project|if you’re seeing this, you’ve probably already done this step|create a new project in the current directory|once you’ve created a project and installed dependencies|start a development server|to create a production version of your app|you can preview the production build with|you may need to install an adapter for your target environment|to recreate this project with the same configuration|create a new project',
  },
  {
    name: 'Remix',
    sure: 'Welcome to Remix|Remix Docs|Remix app server is production-ready',
    also: 'run the dev server|start the Remix development asset server|this starts your app in development mode|rebuilding assets on file changes|from your terminal|first, build your app for production|then run the app in production mode|now you’ll need to pick a host to deploy it to|if you’re familiar with deploying Node applications|the built-in Remix app server|make sure to deploy the output of|this template comes with Tailwind CSS already configured|for a simple default starting experience|you can use whatever css framework you prefer|see the Vite docs on css for more information',
  },
  {
    name: 'React Router',
    sure: 'Welcome to React Router|production-ready template for building full-stack React applications using React Router|Built with ❤️ using React Router',
    also: 'a modern, production-ready template|server-side rendering|hot module replacement|asset bundling and optimization|data loading and mutations|TypeScript by default|TailwindCSS for styling|React Router docs|install the dependencies|start the development server with HMR|your application will be available at|create a production build|to build and run using Docker|the containerized application can be deployed to any platform that supports Docker|if you’re familiar with deploying Node applications|the built-in app server is production-ready|make sure to deploy the output of|this template comes with Tailwind CSS already configured|you can use whatever css framework you prefer|do it yourself deployment|AWS ECS|Google Cloud Run|Azure Container Apps|Digital Ocean App Platform',
  },
  {
    name: 'Astro',
    sure: 'Astro Starter Kit|Seasoned astronaut',
    also: 'delete this file. have fun|inside of your Astro project, you’ll see the following folders|Astro looks for astro or md files in|each page is exposed as a route based on its file name|there’s nothing special about src components|that’s where we like to put any|any static assets, like images, can be placed in|all commands are run from the root of the project|installs dependencies|starts local dev server at|build your production site to|preview your build locally, before deploying|run CLI commands like|get help using the Astro CLI|want to learn more|feel free to check our documentation|jump into our Discord server',
  },
  {
    name: 'Gatsby',
    sure: 'kick off your project with this default boilerplate|Gatsby’s default starter|kick off your project with this minimal boilerplate',
    also: 'this starter ships with the main Gatsby configuration files|you might need to get up and running blazing fast|blazing fast app generator for React|use the Gatsby CLI to create a new site|navigate into your new site’s directory and start it up|open the source code and start editing|your site is now running at|a quick look at the top-level files and directories|you’ll see in a Gatsby project|looking for more guidance|full documentation for Gatsby lives|for most developers, we recommend starting with our in-depth tutorial',
  },
  {
    name: 'create-expo-app',
    sure: 'this is an Expo project created with|Welcome to your Expo app',
    also: 'in the output, you’ll find options to open the app|you can start developing by editing the files inside the app directory|this project uses file-based routing|get a fresh project|when you’re ready, run|move the starter code to the app-example directory|to learn more about developing your project with Expo|learn fundamentals, or go into advanced topics|follow a step-by-step tutorial where you’ll create a project|join our community of developers creating universal apps|view our open source platform on GitHub and contribute|chat with Expo users and ask questions|a limited sandbox for trying out app development with Expo|install dependencies|start the app',
  },
  {
    name: 'React Native',
    sure: 'this is a new React Native project|you’ve successfully run and modified your React Native app',
    also: 'bootstrapped using|make sure you have completed the|first, you will need to start Metro|the JavaScript bundler that ships with React Native|to start Metro, run the following command|let Metro bundler run in its own terminal|if everything is set up correctly, you should see your new app running|now that you have successfully run the app|open app.tsx in your text editor|if you want to add this new React Native code to an existing application|to learn more about React Native, take a look at the following resources',
  },
  {
    name: 'Flutter',
    sure: 'a new Flutter project|starting point for a Flutter application',
    also: 'this project is a starting point|a few resources to get you started if this is your first Flutter project|lab: write your first Flutter app|cookbook: useful Flutter samples|for help getting started with Flutter development|view the online documentation|offers tutorials, samples, guidance on mobile development|full API reference',
  },
];
